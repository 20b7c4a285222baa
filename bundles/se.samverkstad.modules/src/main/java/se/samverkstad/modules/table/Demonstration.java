package se.samverkstad.modules.table;

import se.samverkstad.api.demo.DemoContent;

/** What one generation shows in a demo; called only while its {@link Snapshot} is open. */
public record Demonstration(GenerationKey generation, DemoContent content) implements Contribution {}
