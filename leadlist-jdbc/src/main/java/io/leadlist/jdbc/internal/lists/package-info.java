/** Lists with their users, and the journal of their changes. Not exported. */
@NullMarked
package io.leadlist.jdbc.internal.lists;

import org.jspecify.annotations.NullMarked;
