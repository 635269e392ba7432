using Coworking.Api.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Screens;

/// <summary>The centre's televisions by name, for the desk.</summary>
public sealed class ListScreens(ScreenStore store)
{
    public async Task<IResult> RunAsync(CancellationToken cancellation)
    {
        var all = await store.ReadAllAsync(cancellation);
        var items = all.OrderBy(one => one.Screen.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Screen.PairedAt).Select(ScreenViews.Desk);
        return JsonAnswer.Ok(new DeskScreenList([.. items]), ScreensJson.Wire.DeskScreenList);
    }
}
