/** The observers and listeners of the host: how they are called, and what is observed. Not exported. */
@NullMarked
package io.leadlist.internal.observation;

import org.jspecify.annotations.NullMarked;
