/**
 * The ports in memory: the clearest statement of each contract, and suitable for a host's own tests. The data ends with
 * the process.
 */
@NullMarked
package io.leadlist.memory;

import org.jspecify.annotations.NullMarked;
