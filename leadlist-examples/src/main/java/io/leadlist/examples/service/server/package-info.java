/**
 * The layer between the library's routes and Tomcat: writes responses, formats errors of the server as the contracts
 * do, and limits slow clients. Independent of lists.
 */
@NullMarked
package io.leadlist.examples.service.server;

import org.jspecify.annotations.NullMarked;
