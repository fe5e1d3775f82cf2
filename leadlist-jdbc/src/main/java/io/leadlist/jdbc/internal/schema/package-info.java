/** The scripts that create the tables, the record of those that have run, and the migration. Not exported. */
@NullMarked
package io.leadlist.jdbc.internal.schema;

import org.jspecify.annotations.NullMarked;
