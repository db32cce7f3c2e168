/**
 * What an operator does from the command line with {@code --sila.command=...} instead of serving pages. Offers {@link
 * org.sila.commands.Command}: a module declares a bean of this type. Knows no feature.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.sila.commands;
