/**
 * The layer between the library's routes and Tomcat. It writes responses, formats errors of the server as the contracts
 * do, and limits slow clients. It is independent of lists.
 */
@NullMarked
package io.leadlist.examples.service.server;

import org.jspecify.annotations.NullMarked;
