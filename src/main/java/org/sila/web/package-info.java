/**
 * What all pages share: the layout's data, messages and languages, errors, security headers, form support, the home
 * page. Offers {@link org.sila.web.DomainError} and its kinds, {@link org.sila.web.NavigationLink}, {@link
 * org.sila.web.SecurityHeaders}, {@link org.sila.web.PartialDateForm} and, in {@code web.paging}, keyset pages. Knows
 * the value objects of {@code person} and no feature: features contribute beans to it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"ids", "person"})
@org.jspecify.annotations.NullMarked
package org.sila.web;
