/* Small things this browser keeps for its user. It may keep nothing at all: then they are asked again. */

/** What was kept under a name; null when nothing is. */
export const recall = name => quietly(() => localStorage.getItem(name));

export const keep = (name, value) => quietly(() => localStorage.setItem(name, value));

function quietly(action) {
    try {
        return action();
    } catch (notKept) {
        return null;
    }
}
