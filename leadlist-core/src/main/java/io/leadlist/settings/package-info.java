/**
 * What a host has set up, in one value: {@link io.leadlist.settings.Settings} has the ports and policies that every use case works with, and the time. No
 * use case is here, and no default; those are {@code LeadListsBuilder}'s. Public for the entry's sake, not meant for hosts.
 */
@NullMarked
package io.leadlist.settings;

import org.jspecify.annotations.NullMarked;
