/** Tests of hosts that are Java modules. */
@NullMarked
package io.leadlist.examples.modular;

import org.jspecify.annotations.NullMarked;
