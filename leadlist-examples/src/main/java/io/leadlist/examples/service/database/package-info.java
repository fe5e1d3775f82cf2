/** The database of the service: its pool, its tables, and whether it takes writes. */
@NullMarked
package io.leadlist.examples.service.database;

import org.jspecify.annotations.NullMarked;
