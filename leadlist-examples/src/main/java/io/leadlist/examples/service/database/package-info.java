/** The database of the service: its connection pool, its tables and its health check. */
@NullMarked
package io.leadlist.examples.service.database;

import org.jspecify.annotations.NullMarked;
