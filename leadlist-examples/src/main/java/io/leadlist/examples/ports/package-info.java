/** Ports of a host, as they could be in production: a data provider over HTTP, users over JPA, limits and profiles. */
@NullMarked
package io.leadlist.examples.ports;

import org.jspecify.annotations.NullMarked;
