/**
 * The use cases of imports: accepting raw leads, canceling, granting credits, reading, and resolving a batch of leads
 * through the ports of {@link io.leadlist.imports}. Not exported.
 */
@NullMarked
package io.leadlist.internal.imports;

import org.jspecify.annotations.NullMarked;
