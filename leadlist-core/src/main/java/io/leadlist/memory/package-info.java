/**
 * The ports, in memory: the clearest statement of each contract, and good enough for a host's own tests. Nothing
 * outlives the process.
 */
@NullMarked
package io.leadlist.memory;

import org.jspecify.annotations.NullMarked;
