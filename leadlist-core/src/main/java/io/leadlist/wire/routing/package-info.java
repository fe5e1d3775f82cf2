/** The routes of both contracts, which select an endpoint by method and path, and the compression of responses. */
@NullMarked
package io.leadlist.wire.routing;

import org.jspecify.annotations.NullMarked;
