/**
 * The stored form of records, and of other values that statements do not read inside. Not exported, but open to
 * Jackson.
 */
@NullMarked
package io.leadlist.jdbc.internal.document;

import org.jspecify.annotations.NullMarked;
