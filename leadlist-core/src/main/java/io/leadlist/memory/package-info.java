/**
 * The ports in memory: the clearest statement of each contract, and suitable for a host's own tests. All data is lost
 * when the process ends.
 */
@NullMarked
package io.leadlist.memory;

import org.jspecify.annotations.NullMarked;
