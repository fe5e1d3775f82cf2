/** The people and companies of an organization, and their numbers. Not exported. */
@NullMarked
package io.leadlist.jdbc.internal.records;

import org.jspecify.annotations.NullMarked;
