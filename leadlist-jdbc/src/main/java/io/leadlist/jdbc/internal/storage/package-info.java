/** The storage ports of one transaction, and the search for organizations with work. Not exported. */
@NullMarked
package io.leadlist.jdbc.internal.storage;

import org.jspecify.annotations.NullMarked;
