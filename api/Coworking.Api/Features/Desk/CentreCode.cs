using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Identity;

namespace Coworking.Api.Features.Desk;

internal sealed class CentreCode(ReadSettings settings) : ICentreCode
{
    public async ValueTask<string?> ReadAsync(CancellationToken cancellation) => (await settings.RunAsync(cancellation))?.Centre.Code;
}
