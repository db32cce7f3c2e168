/** Pages of long lists, by key and not by number, so that the thousandth is as fast as the first. */
@org.springframework.modulith.NamedInterface("paging")
@org.jspecify.annotations.NullMarked
package org.sila.web.paging;
