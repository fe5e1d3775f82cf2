/** The databases of a storage that routes each organization to one of several. Not exported. */
@NullMarked
package io.leadlist.jdbc.internal.routing;

import org.jspecify.annotations.NullMarked;
