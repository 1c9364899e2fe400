/* Brings what is behind the titles beside the answers. */

import { arrive } from "../beside.js";
import { commitments } from "./commitments.js";
import { commitmentsView } from "./commitmentsView.js";
import { followUp } from "./followUp.js";
import { followUpSection, metSection } from "./followUpView.js";
import { forms } from "./forms.js";
import { leaving } from "./leaving.js";
import { leavingView } from "./leavingView.js";
import { meeting } from "./meeting.js";
import { agendaView } from "./meetingView.js";
import { people } from "./people.js";
import { peopleView } from "./peopleView.js";

arrive({
    parts: [forms, commitments, people, meeting, followUp, leaving],
    sections: { followUp: followUpSection, meeting: agendaView, commitments: commitmentsView, people: peopleView, exit: leavingView, met: metSection }
});
