/* Brings what is behind the titles beside the answers. */

import { arrive } from "../beside.js";
import { commitments, commitmentsView } from "./commitments.js";
import { followUp, followUpSection, metSection } from "./followUp.js";
import { forms } from "./forms.js";
import { leaving, leavingView } from "./leaving.js";
import { agendaView, meeting } from "./meeting.js";
import { people, peopleView } from "./people.js";

arrive({
    parts: [forms, commitments, people, meeting, followUp, leaving],
    sections: { followUp: followUpSection, meeting: agendaView, commitments: commitmentsView, people: peopleView, exit: leavingView, met: metSection }
});
