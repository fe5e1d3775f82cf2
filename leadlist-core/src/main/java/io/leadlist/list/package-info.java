/**
 * Lead lists: what a list is, what a new one needs, the rules of adding and reading, and the report that says what
 * became of each input. How lists are kept is the business of {@code io.leadlist.storage}.
 */
@NullMarked
package io.leadlist.list;

import org.jspecify.annotations.NullMarked;
