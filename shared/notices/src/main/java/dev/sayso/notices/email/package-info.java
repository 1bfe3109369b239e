/// E-mail by Amazon SES.
@NullMarked
package dev.sayso.notices.email;

import org.jspecify.annotations.NullMarked;
