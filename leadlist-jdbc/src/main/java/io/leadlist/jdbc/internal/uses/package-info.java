/** The uses of leads and the companies of people. Not exported. */
@NullMarked
package io.leadlist.jdbc.internal.uses;

import org.jspecify.annotations.NullMarked;
