/**
 * The use cases of imports. They accept raw leads, cancel imports, grant credits, read, and resolve batches of leads
 * through the ports of {@link io.leadlist.imports}. Not exported.
 */
@NullMarked
package io.leadlist.internal.imports;

import org.jspecify.annotations.NullMarked;
