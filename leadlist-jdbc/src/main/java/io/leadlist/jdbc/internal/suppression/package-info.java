/** The suppression entries of organizations and lists, and the statements that read pages of them. Not exported. */
@NullMarked
package io.leadlist.jdbc.internal.suppression;

import org.jspecify.annotations.NullMarked;
