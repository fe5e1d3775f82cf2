/**
 * The differences between databases, and the statements and rows of input that are written with them. Not exported.
 *
 * <p>A statement is a text in the class that binds it. A part that differs between databases is returned by a method of
 * {@link io.leadlist.jdbc.internal.dialect.Dialect}.
 */
@NullMarked
package io.leadlist.jdbc.internal.dialect;

import org.jspecify.annotations.NullMarked;
