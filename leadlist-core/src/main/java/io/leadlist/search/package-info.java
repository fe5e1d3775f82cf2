/**
 * Finding leads: the filters of a search as types, what they mean, and the port to the {@link io.leadlist.search.Directory} that
 * answers them. How a part of an answer is chosen is the business of {@code io.leadlist.selection}.
 */
@NullMarked
package io.leadlist.search;

import org.jspecify.annotations.NullMarked;
