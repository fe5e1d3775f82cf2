/** Failures of the database, translated into exceptions that contain no value of a record. Not exported. */
@NullMarked
package io.leadlist.jdbc.internal.failure;

import org.jspecify.annotations.NullMarked;
