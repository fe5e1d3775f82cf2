/**
 * Lead lists, requests for new lists and updates, permissions and rules, limits, and the reports of writes.
 * {@code io.leadlist.storage} stores them.
 */
@NullMarked
package io.leadlist.list;

import org.jspecify.annotations.NullMarked;
