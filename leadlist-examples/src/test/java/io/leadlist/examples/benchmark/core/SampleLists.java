package io.leadlist.examples.benchmark.core;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ListUrls;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.Users;
import io.leadlist.internal.write.Settings;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.LeadList;
import io.leadlist.list.Limits;
import io.leadlist.list.ListRule;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.UnknownIds;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** An empty list of people, its owner, and the library's default settings. */
final class SampleLists {
    static final Caller CALLER = Caller.of("user_xyz789", "org_acme");

    private SampleLists() {}

    static LeadList people() {
        return LeadLists.over(new MemoryStorage())
                .build()
                .create(CALLER, NewLeadList.ofPeople("Directors and up"))
                .list();
    }

    static Settings settings(Storage storage) {
        return new Settings(
                storage,
                new MemoryDirectory(),
                (organization, icp) -> true,
                Clock.systemUTC(),
                UUID::randomUUID,
                organization -> Limits.DEFAULT,
                CopyPolicy.INSERT_IF_ABSENT,
                UnknownIds.LINK,
                UnknownIds.REPORT,
                ListRule.DEFAULT,
                Duration.ofDays(1),
                new Settings.Imports(Users.NONE, ListUrls.at(""), PriceList.DEFAULT, ImportLimits.DEFAULT));
    }
}
