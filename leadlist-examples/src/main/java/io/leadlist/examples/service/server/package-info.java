/**
 * What stands between the library's routes and Tomcat: responses go out, errors of the server are written in the format of the contracts, and slow clients are limited. Knows nothing of lists.
 */
@NullMarked
package io.leadlist.examples.service.server;

import org.jspecify.annotations.NullMarked;
