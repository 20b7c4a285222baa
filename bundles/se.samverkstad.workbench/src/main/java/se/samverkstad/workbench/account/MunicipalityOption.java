package se.samverkstad.workbench.account;

/** A municipality to choose: its code and its name as Statistics Sweden writes it, such as {@code 0680 Jönköping}. */
public record MunicipalityOption(String code, String name) {}
