/** The members of lists, current and former, and the statements that read pages of them. Not exported. */
@NullMarked
package io.leadlist.jdbc.internal.members;

import org.jspecify.annotations.NullMarked;
