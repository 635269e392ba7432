using Coworking.Api.Features.Recordings;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Features.Collections;

internal static class CollectionsFeature
{
    public static IServiceCollection AddCollections(this IServiceCollection services) => services
        .AddSingleton<CollectionStore>()
        .AddSingleton<CollectionViews>()
        .AddSingleton<SeenRecordings>()
        .AddSingleton<IForgetRecordings, ForgetRecordings>()
        .AddSingleton<ListCollections>()
        .AddSingleton<ReadCollection>()
        .AddSingleton<ShowPodcast>()
        .AddSingleton<EditCollection>()
        .AddSingleton<CreateCollection>()
        .AddSingleton<ChangeCollection>()
        .AddSingleton<ArrangeCollection>()
        .AddSingleton<DeleteCollection>()
        .AddSingleton<RestoreCollection>()
        .AddSingleton<ListDeskCollections>()
        .AddSingleton<ReadDeskCollection>();
}
