/**
 * What a list is made of: people and companies, their ids, and the rules by which two records are the same lead.
 *
 * <p>The ground floor: nothing here knows lists, callers, searches or storage.
 */
@NullMarked
package io.leadlist.lead;

import org.jspecify.annotations.NullMarked;
