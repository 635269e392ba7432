metadata description = 'What the identity of an instance may do: nothing outside its own two accounts, its vault and its telemetry.'

import { Parts, dataContainers } from 'types.bicep'

@description('The parts of the instance.')
param parts Parts

// Built-in roles, the same in every tenant: learn.microsoft.com/azure/role-based-access-control/built-in-roles
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var blobDelegator = 'db58b8e5-c6ad-4a2a-8342-4190687cbf4a'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'
var vaultSecretsUser = '4633458b-17de-408a-874b-0445c86b69e6'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: parts.identity
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: parts.hostAccount
}

resource dataAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: parts.dataAccount

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource container 'containers' existing = [
      for container in dataContainers: {
        name: container
      }
    ]
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: parts.insights
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = {
  name: parts.dataAccount
}

// The functions host makes its own containers for locks and keys and sets leases in them; it asks for this role.
resource hostBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostAccount
  name: guid(hostAccount.id, identity.id, blobDataOwner)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataOwner)
  }
}

resource dataBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, i) in dataContainers: {
    scope: dataAccount::blobs::container[i]
    name: guid(dataAccount.id, container, identity.id, blobDataContributor)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    }
  }
]

// Short links are signed with a key that storage makes for the identity. It opens what the identity itself may open.
resource dataLinks 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: dataAccount
  name: guid(dataAccount.id, identity.id, blobDelegator)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDelegator)
  }
}

resource dataTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: dataAccount
  name: guid(dataAccount.id, identity.id, tableDataContributor)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

resource telemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, identity.id, metricsPublisher)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

resource cardKey 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, vaultSecretsUser)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', vaultSecretsUser)
  }
}
