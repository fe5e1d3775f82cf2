/** The statements on the data of one organization, each bound to the number of the organization. Not exported. */
@NullMarked
package io.leadlist.jdbc.internal.organization;

import org.jspecify.annotations.NullMarked;
