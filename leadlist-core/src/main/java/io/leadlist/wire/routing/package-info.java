/** The routes of both contracts: which method and which path belong to which endpoint. */
@NullMarked
package io.leadlist.wire.routing;

import org.jspecify.annotations.NullMarked;
