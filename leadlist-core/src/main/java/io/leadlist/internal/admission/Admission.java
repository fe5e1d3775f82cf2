package io.leadlist.internal.admission;

import io.leadlist.internal.write.Settings;
import io.leadlist.internal.write.Write;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Transaction;

/**
 * One add to a list, for the rules that judge its leads.
 *
 * @param list the list before the add, locked or new
 */
public record Admission(Settings settings, Transaction transaction, Write write, LeadList list) {}
