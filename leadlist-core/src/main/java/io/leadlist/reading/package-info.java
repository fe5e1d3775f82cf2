/**
 * The use case of reading a list, and what it gives to hosts: {@link io.leadlist.reading.PopulatedLeadList}, a list
 * with its members, read page by page. Imports and their leads are not read here, but in
 * {@code io.leadlist.internal.imports}, and nothing here writes.
 */
@NullMarked
package io.leadlist.reading;

import org.jspecify.annotations.NullMarked;
