package io.leadlist.spring.boot.test;

import io.leadlist.imports.Users;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.search.Directory;
import io.leadlist.spring.boot.LeadListAutoConfiguration;
import io.leadlist.storage.Storage;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The storage, the directory and the users of a {@link LeadListTest}, in memory. */
@AutoConfiguration(before = LeadListAutoConfiguration.class)
final class LeadListTestAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(Storage.class)
    MemoryStorage leadListStorage() {
        return new MemoryStorage();
    }

    @Bean
    @ConditionalOnMissingBean(Directory.class)
    MemoryDirectory leadListDirectory() {
        return new MemoryDirectory();
    }

    @Bean
    @ConditionalOnMissingBean(Users.class)
    MemoryUsers leadListUsers() {
        return new MemoryUsers();
    }
}
