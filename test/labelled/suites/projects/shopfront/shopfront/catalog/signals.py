from django.core.cache import cache
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver

from shopfront.catalog.models import Feed, Product


@receiver(pre_save, sender=Product)
def keep_digests(sender, instance, **kwargs):
    instance.refresh_digests()


@receiver(post_save, sender=Product)
def forget_pages(sender, instance, created, **kwargs):
    keys = [f"product:{instance.pk}", f"sku:{instance.sku}", "front"]
    cache.delete_many(keys if not created else keys[2:])


@receiver(post_save, sender=Feed)
def note_feed(sender, instance, **kwargs):
    cache.set(f"feed:{instance.pk}:etag", instance.etag, timeout=None)
