/** Imports: raw leads, batches of work, and the credits that pay for them. Not exported. */
@NullMarked
package io.leadlist.jdbc.internal.imports;

import org.jspecify.annotations.NullMarked;
