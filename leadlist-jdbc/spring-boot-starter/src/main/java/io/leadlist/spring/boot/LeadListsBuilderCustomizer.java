package io.leadlist.spring.boot;

import io.leadlist.LeadListsBuilder;

/**
 * Changes the builder of the {@link io.leadlist.LeadLists} bean. Beans of this type are called in their order, after
 * the properties and the host's ports have been set. Use it for settings that have no property.
 */
@FunctionalInterface
public interface LeadListsBuilderCustomizer {
    /**
     * Changes the settings.
     *
     * @param builder the builder of the entry, with all settings of the starter
     */
    void customize(LeadListsBuilder builder);
}
