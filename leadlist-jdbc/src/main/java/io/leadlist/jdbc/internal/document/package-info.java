/** The stored form of values that no statement looks into, and of records. Not exported, but open to Jackson. */
@NullMarked
package io.leadlist.jdbc.internal.document;

import org.jspecify.annotations.NullMarked;
