/**
 * Use cases that change a list that is there otherwise than by adding: its details, its members as a whole, its users; that undo a change, or delete the list. Public for the entry's sake, not
 * meant for hosts. How a change gets its transaction is the business of {@code io.leadlist.write}.
 */
@NullMarked
package io.leadlist.changing;

import org.jspecify.annotations.NullMarked;
