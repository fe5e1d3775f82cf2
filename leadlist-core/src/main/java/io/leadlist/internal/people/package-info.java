/**
 * Use cases about an organization's people: erasing one person from everything that is stored, and merging two. Not
 * exported.
 */
@NullMarked
package io.leadlist.internal.people;

import org.jspecify.annotations.NullMarked;
