/**
 * People and companies of the directory, the inverted index of their facets, and the keys by which people are found.
 * Not exported.
 */
@NullMarked
package io.leadlist.jdbc.internal.directory;

import org.jspecify.annotations.NullMarked;
