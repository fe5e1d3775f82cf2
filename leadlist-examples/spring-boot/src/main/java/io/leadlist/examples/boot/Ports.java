package io.leadlist.examples.boot;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.Users;
import io.leadlist.memory.MemoryUsers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ports of the library that this host provides. Each is a bean. */
@Configuration(proxyBeanMethods = false)
class Ports {
    /** The users who can own imported lists. A real host asks its table of users. */
    @Bean
    Users users() {
        MemoryUsers users = new MemoryUsers();
        users.put(new OrganizationId("acme"), new UserId("ann"), "ann@example.com");
        return users;
    }
}
