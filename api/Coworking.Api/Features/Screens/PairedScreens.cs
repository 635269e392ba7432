using System.Security.Cryptography;
using System.Text;
using Coworking.Api.Platform.Identity;

namespace Coworking.Api.Features.Screens;

internal sealed class PairedScreens(ScreenStore store) : IPairedScreens
{
    public async ValueTask<bool> KnowAsync(ScreenToken token, CancellationToken cancellation) =>
        await store.FindAsync(token.Screen, cancellation) is { Hash: var hash }
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(token.Hash));
}
